"""Keeps an innovation cluster's people and actions moving, in the chats they already use."""
