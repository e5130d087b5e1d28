"""The loops between the chats and the rules: receive, tick, deliver, and forms asked one question at a time."""
