"""What came of a meeting: a facilitator writes it down once, looks at it, and everybody reads the same."""
