"""Group chats and channels: what one is for, its card, and going out of those that are nobody's."""
