package littlegiant.yardstick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Named;

/** Writes facts as the contract's JSON; what is null is left out. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private Json() {}

    static String of(Enterprise enterprise) {
        ObjectNode node = (ObjectNode) node(enterprise);
        if (!enterprise.categoryIsStated()) {
            node.remove("category");
        }
        return node.toString();
    }

    private static JsonNode node(Object value) {
        if (value instanceof Record whole) {
            ObjectNode object = NODES.objectNode();
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                Object part = Records.part(whole, component);
                if (part != null && !Records.isOfPolicies(part)) {
                    Named named = component.getAnnotation(Named.class);
                    object.set(named == null ? component.getName() : named.value(), node(part));
                }
            }
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        if (value instanceof BigDecimal number) {
            return NODES.numberNode(new BigDecimal(number.toPlainString()));
        }
        if (value instanceof Number number) {
            return NODES.numberNode(number.longValue());
        }
        return value instanceof Boolean truth ? NODES.booleanNode(truth) : NODES.textNode(value.toString());
    }
}
