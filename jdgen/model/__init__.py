"""The values that travel through jdgen: frozen, and made of the standard library only."""
