"""Clusters and the chats they have made their own."""
