/** Plans: the least joint change of figures that meets every figure criterion of a decision at once. */
@NullMarked
package littlegiant.plan;

import org.jspecify.annotations.NullMarked;
