package littlegiant.impact;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.facts.Enterprise;

/** So many enterprises of one town, each with one researcher more than the one before; the last comes once a gate opens. */
record GatedPopulation(int count, CountDownLatch begun, CountDownLatch gate, AtomicInteger closed)
        implements Population {
    private static final String POLICY = "haicheng-2017";

    GatedPopulation(int count) {
        this(count, new CountDownLatch(1), new CountDownLatch(1), new AtomicInteger());
    }

    static GatedPopulation open(int count) {
        GatedPopulation population = new GatedPopulation(count);
        population.gate.countDown();
        return population;
    }

    @Override
    public long total() {
        return count;
    }

    @Override
    public void visitAll(Visitor visitor) throws IOException {
        for (int line = 1; line <= count; line++) {
            if (line == count) {
                begun.countDown();
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            Enterprise facts = Rules.enterprise("\"townOrPark\":\"甲镇\",\"years\":[{\"fiscalYear\":2016,"
                    + "\"employees\":100,\"rdEmployees\":" + line + "}]");
            if (!visitor.visit(new PopulationMember(line, POLICY, LocalDate.parse("2017-06-30"), facts))) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }
}
