"""The cluster's frame: six pillars, and the objectives its actions serve."""
