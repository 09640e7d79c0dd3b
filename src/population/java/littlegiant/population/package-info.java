/**
 * Runs releases over tables of enterprises on Apache Spark: what comes out for each, what a change of rules does to all,
 * and what a threshold would. Decides by the code of the service and adds none of its own.
 */
@NullMarked
package littlegiant.population;

import org.jspecify.annotations.NullMarked;
