"""The facilitator's view: how the cluster stands today, what leaves next, and the means to hold or stop it."""
