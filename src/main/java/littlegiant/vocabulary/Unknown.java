package littlegiant.vocabulary;

/** A number that a plan may choose: a figure, or the number of additional rights of a type. */
public sealed interface Unknown permits AdjustableFigure, AdditionalRights {}
