package littlegiant.bench;

import java.util.concurrent.TimeUnit;
import littlegiant.ruleset.engine.Release;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a warm reload takes: an edited folder is read, checked, compiled, and all of its cases are run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Rebuilding {
    private Rules rules;
    private int turn;

    @Setup
    public void prepare() {
        Quiet.now();
        rules = Rules.copy();
    }

    @Benchmark
    public Release reload() {
        rules.edit(++turn);
        return rules.build();
    }
}
