package littlegiant.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import littlegiant.facts.Declarations;
import littlegiant.impact.AffectedEnterprise;
import littlegiant.impact.ImpactPart;
import littlegiant.impact.PopulationMember;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Compares two releases for the enterprises of a partition. */
final class CompareTask extends PartTask {
    private static final long serialVersionUID = 1;

    private static final StructType CRITERION = new StructType()
            .add("criterion", DataTypes.StringType)
            .add("before", DataTypes.StringType)
            .add("after", DataTypes.StringType);

    private static final StructType CHANGE = new StructType()
            .add("decision", DataTypes.StringType)
            .add("before", DataTypes.StringType)
            .add("after", DataTypes.StringType)
            .add("criteria", DataTypes.createArrayType(CRITERION));

    private static final StructType WITHIN = new StructType()
            .add("decision", DataTypes.StringType)
            .add("criterion", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("message", DataTypes.StringType);

    static final StructType COMPARED = new StructType()
            .add("base", DataTypes.StringType)
            .add("candidate", DataTypes.StringType)
            .add("policy", DataTypes.StringType)
            .add("enterprise", DataTypes.StringType)
            .add("name", DataTypes.StringType)
            .add("town", DataTypes.StringType)
            .add("stage", DataTypes.StringType)
            .add("category", DataTypes.StringType)
            .add("changes", DataTypes.createArrayType(CHANGE))
            .add("within", DataTypes.createArrayType(WITHIN));

    private final Broadcast<ReleaseFile> base;
    private final Broadcast<ReleaseFile> candidate;
    private final Language language;

    /**
     * Creates the task.
     *
     * @param policy the policy of enterprises that name none
     * @param asOf the day of enterprises that name none
     * @param language the language of messages
     */
    CompareTask(
            Broadcast<ReleaseFile> base,
            Broadcast<ReleaseFile> candidate,
            Optional<String> policy,
            LocalDate asOf,
            Language language) {
        super(policy, asOf);
        this.base = base;
        this.candidate = candidate;
        this.language = language;
    }

    @Override
    Part begin() {
        return new ComparedPart(base.value().release(), candidate.value().release());
    }

    private final class ComparedPart implements Part {
        private final Release before;
        private final Release after;
        private final Declarations declared;
        private final ImpactPart part;

        ComparedPart(Release before, Release after) {
            this.before = before;
            this.after = after;
            this.declared = Declarations.together(List.of(before.declared(), after.declared()));
            this.part = new ImpactPart(before, after, OutcomeTally.MOST_TOWNS);
        }

        @Override
        public Declarations declared() {
            return declared;
        }

        @Override
        public Optional<Row[]> take(PopulationMember member, Queue<Row> results) {
            ImpactPart.ImpactEntries entries = part.take(member);
            entries.changed().or(entries::within).ifPresent(one -> {
                Row[] changes = entries.changed().map(CompareTask::changes).orElse(null);
                Row[] within = entries.within().map(CompareTask.this::within).orElse(null);
                results.add(RowFactory.create(compared(one, changes, within), null, null, null));
            });
            return Optional.empty();
        }

        private Row compared(AffectedEnterprise one, Row @Nullable [] changes, Row @Nullable [] within) {
            return RowFactory.create(
                    before.hash(),
                    after.hash(),
                    one.policy(),
                    one.creditCode(),
                    one.name(),
                    one.townOrPark(),
                    name(one.stage()),
                    name(one.category()),
                    changes,
                    within);
        }

        @Override
        public void refuse() {
            part.refuse();
        }

        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public byte[] counts() {
            return part.document();
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Row[] changes(AffectedEnterprise changed) {
        return changed.decisions().stream()
                .map(decision -> RowFactory.create(
                        decision.decision(),
                        name(decision.before()),
                        name(decision.after()),
                        decision.criteria().stream()
                                .map(criterion -> RowFactory.create(
                                        criterion.criterion(), name(criterion.before()), name(criterion.after())))
                                .toArray(Row[]::new)))
                .toArray(Row[]::new);
    }

    private Row[] within(AffectedEnterprise near) {
        return near.within().stream()
                .map(one -> RowFactory.create(one.decision(), one.criterion(), one.title(), one.message(language)))
                .toArray(Row[]::new);
    }
}
