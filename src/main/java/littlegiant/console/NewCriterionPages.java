package littlegiant.console;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.authoring.DraftedCriterion;
import littlegiant.authoring.NewCriterion.AskedComparison;
import littlegiant.authoring.NewCriterion.AskedKind;
import littlegiant.console.NewCriterionPage.FactFields;
import littlegiant.console.NewCriterionPage.NewCriterionForm;
import littlegiant.console.NewCriterionPage.PartFields;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Category;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredUnit;
import littlegiant.facts.Figure;
import littlegiant.facts.RightType;
import littlegiant.facts.Stage;
import littlegiant.facts.ViolationGround;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.vocabulary.Offer;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of a new criterion offers to choose, from the working copy. */
@Singleton
class NewCriterionPages {
    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z_]+)(\\d{1,4}).*");
    private static final Set<DeclaredUnit> SHOWN_ONLY = Set.of(DeclaredUnit.DAY);

    private final RulesDesk desk;

    NewCriterionPages(RulesDesk desk) {
        this.desk = desk;
    }

    /** The empty form of a kind. */
    NewCriterionPage empty(@Nullable String policy, @Nullable String kind) {
        MultivaluedHashMap<String, String> nothing = new MultivaluedHashMap<>();
        nothing.putSingle("policy", policy == null ? "" : policy);
        nothing.putSingle("kind", kind == null ? "" : kind);
        return page(new TypedCriterion(nothing), null, null, null);
    }

    /** The form with what was typed. */
    NewCriterionPage page(
            TypedCriterion typed, @Nullable DraftedCriterion draft, @Nullable String fault, @Nullable Text done) {
        RuleFiles files = desk.working();
        SortedMap<String, PolicyOutline> outlines = desk.outlines(files);
        String named = typed.text("policy");
        String policy = outlines.containsKey(named) || outlines.isEmpty() ? named : outlines.firstKey();
        PolicyOutline of = outlines.get(policy);
        List<SelectOption> policies = outlines.entrySet().stream()
                .map(one -> option(
                        one.getKey(),
                        Text.verbatim(
                                one.getValue().header().map(PolicyHeader::title).orElse(one.getKey())),
                        policy))
                .toList();
        return new NewCriterionPage(
                policies,
                policy,
                options(AskedKind.values(), NewCriterionText::kind, typed.kind().name()),
                form(typed, policy, Optional.ofNullable(of), files),
                draft,
                draft == null ? null : FailingCases.of(policy, draft.changed(), Optional.ofNullable(of)),
                clausesLine(files.files().getOrDefault(policy + "/" + HeaderReader.FILE, "")),
                fault,
                done);
    }

    /** The line on which a header begins to list the clauses; the first where it lists none. */
    private static int clausesLine(String header) {
        List<String> lines = header.lines().toList();
        return IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).startsWith("clauses:"))
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    private static NewCriterionForm form(
            TypedCriterion typed, String policy, Optional<PolicyOutline> outline, RuleFiles files) {
        Declarations declared = outline.flatMap(PolicyOutline::header)
                .map(PolicyHeader::declared)
                .orElse(Declarations.NONE);
        List<SelectOption> decisions = decisions(typed, policy, outline, files);
        AskedKind kind = typed.kind();
        return new NewCriterionForm(
                kind.name(),
                decisions,
                typed.text("id").isEmpty() ? next(outline, decisions) : typed.text("id"),
                typed.text("clause"),
                clauses(outline),
                typed.text("title"),
                figures(declared, typed.text("first")),
                figures(declared, typed.text("second")),
                options(
                        AskedComparison.values(),
                        NewCriterionText::comparison,
                        typed.comparison().name()),
                typed.text("threshold"),
                kind == AskedKind.RIGHTS
                        ? options(RightType.values(), RightType::label, typed.all("chosen"))
                        : options(ViolationGround.values(), ViolationGround::label, typed.all("chosen")),
                kind == AskedKind.TRUTH ? truths(declared, typed.text("topic")) : topics(declared, typed.text("topic")),
                typed.text("period"),
                IntStream.rangeClosed(1, TypedCriterion.PARTS)
                        .mapToObj(i -> new PartFields(
                                i,
                                figures(declared, typed.text("figure" + i)),
                                typed.text("reaches" + i),
                                typed.text("points" + i)))
                        .toList(),
                options(Category.values(), Category::label, typed.text("category")),
                options(Stage.values(), Stage::label, typed.text("stage")),
                typed.text("effective"),
                typed.text("generally").equals("true"),
                new FactFields(
                        typed.text("name"),
                        units(typed.text("unit")),
                        typed.text("yearly").equals("true"),
                        typed.text("hint")));
    }

    /** The rule files that state criteria or grounds, as the notice calls them. */
    private static List<SelectOption> decisions(
            TypedCriterion typed, String policy, Optional<PolicyOutline> outline, RuleFiles files) {
        Set<String> names = new TreeSet<>();
        String folder = policy + "/";
        files.files().keySet().stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(".drl"))
                .map(path -> path.substring(folder.length(), path.length() - ".drl".length()))
                .forEach(names::add);
        outline.ifPresent(of -> of.rules().stream()
                .filter(rule -> rule.card().statement() instanceof Offer)
                .forEach(rule -> names.remove(rule.decision())));
        return names.stream()
                .map(name -> option(name, Text.verbatim(title(name, outline)), typed.text("decision")))
                .toList();
    }

    /** The clauses that the rules name, in the order of the files, each with the sections in which they do. */
    private static List<SelectOption> clauses(Optional<PolicyOutline> outline) {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        outline.ifPresent(of -> of.rules().stream()
                .filter(rule -> rule.card().clause() != null)
                .forEach(rule -> sections.computeIfAbsent(rule.card().clause(), clause -> new LinkedHashSet<>())
                        .add(title(rule.decision(), outline))));
        return sections.entrySet().stream()
                .map(one -> option(
                        one.getKey(),
                        Text.join(
                                Text.LISTED,
                                one.getValue().stream().map(Text::verbatim).toList()),
                        ""))
                .toList();
    }

    private static String title(String decision, Optional<PolicyOutline> outline) {
        return outline.flatMap(PolicyOutline::header)
                .map(header -> header.decisions().get(decision))
                .map(PolicyHeader.DecisionNote::title)
                .orElse(decision);
    }

    /** The id after the last of the first decision: C8 after C7d. */
    private static String next(Optional<PolicyOutline> outline, List<SelectOption> decisions) {
        String decision = decisions.stream()
                .filter(SelectOption::isChosen)
                .findFirst()
                .or(() -> decisions.stream().findFirst())
                .map(SelectOption::value)
                .orElse("");
        String prefix = "N";
        int last = 0;
        if (outline.isPresent()) {
            for (RuleFilesOutline.RuleOutline rule : outline.get().rules()) {
                Matcher id = NUMBERED.matcher(rule.card().statement().id());
                if (rule.decision().equals(decision) && id.matches()) {
                    prefix = id.group(1);
                    last = Math.max(last, Integer.parseInt(id.group(2)));
                }
            }
        }
        return prefix + (last + 1);
    }

    private static List<SelectOption> figures(Declarations declared, String chosen) {
        return Stream.concat(
                        Arrays.stream(Figure.values()).map(one -> option(one.name(), one.label(), chosen)),
                        declared.facts().values().stream()
                                .filter(one -> one.unitWritten().isNumber())
                                .map(one -> option(one.id(), one.label(), chosen)))
                .toList();
    }

    private static List<SelectOption> topics(Declarations declared, String chosen) {
        return Stream.concat(
                        Arrays.stream(AttestationTopic.values()).map(one -> option(one.name(), one.label(), chosen)),
                        declared.attestations().entrySet().stream()
                                .map(one -> option(one.getKey(), one.getValue().label(), chosen)))
                .toList();
    }

    private static List<SelectOption> truths(Declarations declared, String chosen) {
        return declared.facts().values().stream()
                .filter(one -> one.unitWritten() == DeclaredUnit.YES_NO)
                .map(one -> option(one.id(), one.label(), chosen))
                .toList();
    }

    private static List<SelectOption> units(String chosen) {
        List<SelectOption> units = new ArrayList<>(Arrays.stream(DeclaredUnit.values())
                .filter(unit -> !SHOWN_ONLY.contains(unit))
                .map(unit -> option(unit.written(), unit.label(), chosen))
                .toList());
        units.add(option("核实", NewCriterionText.ATTESTED, chosen));
        return units;
    }

    private static <E extends Enum<E>> List<SelectOption> options(E[] values, Function<E, Text> label, String chosen) {
        return options(values, label, List.of(chosen));
    }

    private static <E extends Enum<E>> List<SelectOption> options(
            E[] values, Function<E, Text> label, Collection<String> chosen) {
        return Arrays.stream(values)
                .map(one -> new SelectOption(one.name(), label.apply(one), chosen.contains(one.name())))
                .toList();
    }

    private static SelectOption option(String value, Text label, String chosen) {
        return new SelectOption(value, label, value.equals(chosen));
    }
}
