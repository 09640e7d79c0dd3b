package littlegiant.bench;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.Told;
import littlegiant.yardstick.Answer;
import littlegiant.yardstick.ByHand;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Mark;
import littlegiant.yardstick.Sample;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many enterprises a second are decided on one core, by the yardstick and by the rules in the engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class Deciding {
    private static final int BATCH = 100;
    private static final int BATCHES = 10;
    private static final long SEED = 2017;

    /** Enterprises that lack nothing that a criterion asks, or such as the property tests draw, many of them sparse. */
    @Param({"complete", "any"})
    public String facts;

    private Policy policy;
    private Policy firing;
    private Sample[] samples;
    private int next;

    /** Draws the enterprises, and refuses to measure two sides that do not tell the same of every one of them. */
    @Setup
    public void prepare() {
        Quiet.now();
        policy = Rules.release(Path.of("rules")).policies().get(Rules.POLICY);
        firing = Rules.thatFireEachTime().policies().get(Rules.POLICY);
        samples = Enterprises.stream(SEED)
                .filter(sample -> facts.equals("any") || lacksNothing(sample))
                .limit(BATCH * BATCHES)
                .toArray(Sample[]::new);
        for (Sample sample : samples) {
            if (!Told.of(byHand(sample)).equals(Told.of(engine(policy, sample)))
                    || !Told.of(byHand(sample)).equals(Told.of(engine(firing, sample)))) {
                throw new IllegalStateException("the two sides differ on " + sample);
            }
        }
    }

    private static boolean lacksNothing(Sample sample) {
        return sample.enterprise().years().size() > 1 && !byHand(sample).marks().containsValue(Mark.MISSING);
    }

    @Benchmark
    public int byHand() {
        return read(byHand(samples[turn(samples.length)]));
    }

    @Benchmark
    public int engine() {
        return read(engine(policy, samples[turn(samples.length)]));
    }

    @Benchmark
    public int engineFiringEachTime() {
        return read(engine(firing, samples[turn(samples.length)]));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int byHandInBatches() {
        int first = turn(BATCHES) * BATCH;
        int read = 0;
        for (int i = first; i < first + BATCH; i++) {
            read += read(byHand(samples[i]));
        }
        return read;
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int engineInBatches() {
        int first = turn(BATCHES) * BATCH;
        int read = 0;
        for (int i = first; i < first + BATCH; i++) {
            read += read(engine(policy, samples[i]));
        }
        return read;
    }

    private int turn(int turns) {
        next = next + 1 < turns ? next + 1 : 0;
        return next;
    }

    private static Answer byHand(Sample sample) {
        return ByHand.decide(sample.enterprise(), sample.asOf());
    }

    private static Evaluation engine(Policy policy, Sample sample) {
        return policy.decide(sample.enterprise(), sample.asOf(), Set.of());
    }

    /** Looks at every status, so that none is left to be found out later. */
    private static int read(Answer answer) {
        int read = answer.support().size();
        for (Mark mark : answer.marks().values()) {
            read += mark.ordinal();
        }
        return read;
    }

    private static int read(Evaluation evaluation) {
        int read = evaluation.support().size();
        for (var decided : evaluation.decisions()) {
            for (Finding finding : decided.findings()) {
                read += finding.judgement().status().ordinal();
            }
        }
        return read;
    }
}
