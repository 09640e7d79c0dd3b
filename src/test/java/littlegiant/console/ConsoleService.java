package littlegiant.console;

import littlegiant.WorkingCopy;

/** The one service that all tests of pages share: over a copy of the shipped rules, which pages edit. */
public class ConsoleService extends WorkingCopy {}
