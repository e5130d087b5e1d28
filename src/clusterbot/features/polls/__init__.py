"""Polls: one question, one choice, one ballot a person, whatever app they vote in."""
