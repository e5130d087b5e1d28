"""Likely the same person twice: facilitators see the suspicion, only the person confirms it."""
