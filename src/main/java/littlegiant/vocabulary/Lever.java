package littlegiant.vocabulary;

import littlegiant.facts.Figure;

/** A figure of a year that an enterprise could change. */
public record Lever(Figure figure, int year) {}
