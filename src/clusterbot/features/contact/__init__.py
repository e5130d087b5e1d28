"""The only door for messages nobody asked for: one budget a person, their own hours, and a way out."""
