"""What needs me, in one place: the bot's home on Slack, and /home wherever there is none."""
