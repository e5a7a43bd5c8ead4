"""What skm rtl shows."""
