"""Getting people in: lists that become personal links, and newcomers nobody listed shown to who facilitates."""
