"""Structure: files of the firm's own kinds against the firm's own schemas."""
