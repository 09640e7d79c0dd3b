/** Compiling of rules and deciding of criteria; the one package that knows Drools. */
@NullMarked
package littlegiant.ruleset.engine;

import org.jspecify.annotations.NullMarked;
