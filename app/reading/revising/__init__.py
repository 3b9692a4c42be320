"""The labels set right by rules, where the model predictably goes wrong."""
