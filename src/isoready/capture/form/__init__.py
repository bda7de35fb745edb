"""The phone form: one HTML file that asks, reckons and gives answers back, and the reader of what it gives."""
