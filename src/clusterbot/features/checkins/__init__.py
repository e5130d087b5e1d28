"""Once a week, at their own hour, owners are asked how their actions go."""
