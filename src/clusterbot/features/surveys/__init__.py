"""Check-ins whose questions a facilitator writes: asked in rounds, answered by tap or reply, told in one report."""
