"""Ideas with a clock: each becomes an action, comes back on a day, or is declined with a reason; its author hears."""
