"""Where all is wired: settings, addresses, the server, the `vitrina` command. Nothing imports this floor."""
