"""An action: what it is, who has it, and how it goes."""
