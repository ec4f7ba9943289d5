"""Resolution: a role, a company, a job and the options chosen become one posting. Pure."""
