"""Every word the bot says, in the reader's language, zone and calendar."""
