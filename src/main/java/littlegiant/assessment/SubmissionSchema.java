package littlegiant.assessment;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import littlegiant.facts.Attestation;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Attestations;
import littlegiant.facts.DeclaredAttestations;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Figure;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Named;
import littlegiant.facts.Unit;
import littlegiant.facts.Violation;
import littlegiant.submission.AssessmentRequest;
import littlegiant.submission.FactNumbers;
import littlegiant.submission.PlanRequest;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Completes the schema of submitted facts, whose classes have no annotations: absent or null means missing, and unknown
 * properties are refused.
 */
final class SubmissionSchema {
    private static final Map<Class<? extends Record>, Set<String>> REQUIRED = Map.of(
            AssessmentRequest.class, Set.of("enterprise"),
            PlanRequest.class, Set.of("decision", "enterprise"),
            Enterprise.class, Set.of(),
            FiscalYear.class, Set.of("fiscalYear"),
            IntellectualProperty.class, Set.of(),
            Attestations.class, Set.of(),
            Attestation.class, Set.of(),
            Violation.class, Set.of());

    private static final Text MORE = Text.of("政策声明的事实", "the facts that policies declare");

    private SubmissionSchema() {}

    static void complete(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        REQUIRED.forEach((type, required) -> complete(of(schemas, type), type, required));
        property(of(schemas, Enterprise.class), "creditCodeVerified")
                .setDescription(
                        "代码已核实: a person has looked up that the credit code is right although its check character does"
                                + " not match; without it such a code is refused, with it the assessment has a warning");
        Schema year = of(schemas, FiscalYear.class);
        for (Figure figure : Figure.values()) {
            describe(property(year, figure.property()), figure);
        }
        plan(of(schemas, PlanRequest.class));
        api.getComponents().removeSchema(FactNumbers.class.getSimpleName());
        api.getComponents().removeSchema(DeclaredValues.class.getSimpleName());
        api.getComponents().removeSchema(DeclaredAttestations.class.getSimpleName());
        Schema attestations = of(schemas, Attestations.class);
        for (AttestationTopic topic : AttestationTopic.values()) {
            property(attestations, topic.property()).setDescription(both(topic.label()));
        }
    }

    private static Schema of(Map<String, Schema> schemas, Class<?> type) {
        return Objects.requireNonNull(schemas.get(type.getSimpleName()), type.getSimpleName());
    }

    private static Schema property(Schema schema, String name) {
        return Objects.requireNonNull(schema.getProperties().get(name), name);
    }

    private static void complete(Schema schema, Class<? extends Record> type, Set<String> required) {
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        if (!required.isEmpty()) {
            // In the order of the record, so that each build writes the same document.
            schema.setRequired(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(required::contains)
                    .toList());
        }
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == DeclaredAttestations.class) {
                // Besides the predefined topics, those that a policy declares are accepted.
                schema.setAdditionalPropertiesSchema(
                        orNull(OASFactory.createSchema().ref("#/components/schemas/Attestation")));
                continue;
            }
            if (component.getType() == DeclaredValues.class) {
                properties.put(component.getName(), declared(MORE));
                continue;
            }
            if (component.getType() == FactNumbers.class) {
                properties.put(component.getName(), numbers());
                continue;
            }
            String name = component.isAnnotationPresent(Named.class)
                    ? component.getAnnotation(Named.class).value()
                    : component.getName();
            Schema property = property(schema, component.getName());
            properties.put(name, required.contains(name) ? property : orNull(property));
        }
        schema.setProperties(properties);
    }

    private static Schema numbers() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT, SchemaType.NULL))
                .additionalPropertiesSchema(
                        OASFactory.createSchema().type(List.of(SchemaType.NUMBER, SchemaType.STRING, SchemaType.NULL)));
    }

    private static void plan(Schema plan) {
        String named = "named by property for every year that is planned, like rdEmployees, or for one year, like"
                + " rdEmployees.2017; intellectualProperty for rights";
        property(plan, "keep").setDescription("Facts that stay as they are, " + named);
        property(plan, "atMost").setDescription("What facts do not rise above, not less than there is; " + named);
        property(plan, "weights")
                .setDescription("How dear it is to change a fact, as a multiple of what it is by default; " + named);
        property(plan, "researchers")
                .setDescription("Where further R&D employees come from: MOVED (the default) from the present staff,"
                        + " HIRED from outside, so that the staff grows by as many");
    }

    private static Schema declared(Text of) {
        Schema value = OASFactory.createSchema()
                .type(List.of(SchemaType.NUMBER, SchemaType.STRING, SchemaType.BOOLEAN, SchemaType.NULL));
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT, SchemaType.NULL))
                .description(
                        both(of) + ", by the ids that GET /policies/{policy} lists: money in yuan, counts, a ratio as a"
                                + " decimal or a text like 12.5%, true or false, a date")
                .additionalPropertiesSchema(value);
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        List<SchemaType> types = new ArrayList<>(property.getType());
        types.add(SchemaType.NULL);
        return property.type(types);
    }

    private static void describe(Schema property, Figure figure) {
        boolean counted = figure.unit() == Unit.COUNT;
        property.setDescription(both(figure.label())
                + (counted ? ", in heads" : ", in yuan, to the cent; or a text that says its unit, like 9000万元"));
        if (counted) {
            property.setMinimum(BigDecimal.ZERO);
        }
    }

    private static String both(Text label) {
        return label.in(Language.ZH) + ", " + label.in(Language.EN);
    }
}
