"""A read-only SPARQL 1.1 Protocol endpoint for the programs of this computer: YASGUI, SPARQLWrapper, rdflib, curl."""
