package littlegiant.vocabulary;

/** A number that a plan may choose: a figure, or how many further rights of a kind there are. */
public sealed interface Unknown permits AdjustableFigure, AdditionalRights {}
