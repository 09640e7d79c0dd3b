package littlegiant.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Fault;
import littlegiant.facts.Invariants;
import org.jspecify.annotations.Nullable;

/**
 * Parses submitted JSON in one pass, without a tree. The result is a value or all of its faults, each with its JSON
 * pointer; never an exception.
 */
public final class Submissions {
    // The readers limit numbers and texts, so that each fault has its pointer; the caller limits the body.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(RequestBody.DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Submissions() {}

    /** Reads an assessment request, without declared facts. */
    public static Submitted<AssessmentRequest> assessment(byte[] json) {
        return assessment(json, Declarations.NONE);
    }

    /**
     * Reads an assessment request.
     *
     * @param declared the facts that may be submitted in addition to the predefined ones
     */
    public static Submitted<AssessmentRequest> assessment(byte[] json, Declarations declared) {
        return whole(AssessmentRequest.class, json, 0, json.length, Submissions::faultsOf, declared, false);
    }

    /**
     * Reads a request that was accepted earlier. Ignores facts that are no longer declared, or are declared
     * differently.
     */
    public static Submitted<AssessmentRequest> recorded(byte[] json, Declarations declared) {
        return whole(AssessmentRequest.class, json, 0, json.length, Submissions::faultsOf, declared, true);
    }

    /** Reads an assessment request in a buffer, from {@code from} (inclusive) to {@code to} (exclusive). */
    public static Submitted<AssessmentRequest> assessment(byte[] buffer, int from, int to) {
        return whole(AssessmentRequest.class, buffer, from, to, Submissions::faultsOf, Declarations.NONE, false);
    }

    /**
     * Reads a plan request. Does not check the names of facts in it.
     *
     * @param declared the facts that may be submitted in addition to the predefined ones
     */
    public static Submitted<PlanRequest> plan(byte[] json, Declarations declared) {
        return whole(PlanRequest.class, json, 0, json.length, Submissions::faultsOf, declared, false);
    }

    /** Reads an enterprise on its own; pointers start at the enterprise. */
    public static Submitted<Enterprise> enterprise(byte[] json) {
        return enterprise(json, Declarations.NONE);
    }

    /** Reads an enterprise on its own, with declared facts; pointers start at the enterprise. */
    public static Submitted<Enterprise> enterprise(byte[] json, Declarations declared) {
        return whole(Enterprise.class, json, 0, json.length, Invariants::faultsOf, declared, false);
    }

    /**
     * Reads any other body.
     *
     * @param type a public record whose components are texts, dates, whole numbers, amounts, booleans, enums, records,
     *     or lists or sets of them; an absent or null component is null
     */
    public static <T extends Record> Submitted<T> body(Class<T> type, byte[] json) {
        return whole(type, json, 0, json.length, value -> List.of(), Declarations.NONE, false);
    }

    /**
     * Reads an enterprise from the parser's current token, or its first if it has not begun, to the end of the
     * enterprise. The caller reads the rest. A tree parser's numbers must be {@code BigDecimal}.
     *
     * @throws UncheckedIOException if the parser's source fails
     */
    public static Submitted<Enterprise> enterprise(JsonParser parser) {
        return enterprise(parser, Declarations.NONE);
    }

    /** Reads an enterprise from a parser, with declared facts. */
    public static Submitted<Enterprise> enterprise(JsonParser parser, Declarations declared) {
        RequestBody body = new RequestBody(parser, declared, false);
        try {
            if (parser.currentToken() == null) {
                parser.nextToken();
            }
            Enterprise enterprise = read(Enterprise.class, body);
            if (enterprise != null) {
                body.addFaults(Invariants.faultsOf(enterprise));
            }
            return body.outcome(enterprise);
        } catch (JsonProcessingException malformed) {
            return Submitted.refused(Malformed.at(malformed, body.pointerOfFailure()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Submitted<T> whole(
            Class<T> type,
            byte[] buffer,
            int from,
            int to,
            Function<T, List<Fault>> further,
            Declarations declared,
            boolean recorded) {
        Fault encoding = Encoding.fault(buffer, from, to);
        if (encoding != null) {
            return Submitted.refused(encoding);
        }
        try (JsonParser parser = JSON.createParser(buffer, from, to - from)) {
            return whole(type, new RequestBody(parser, declared, recorded), buffer, from, to, further);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Submitted<T> whole(
            Class<T> type, RequestBody body, byte[] buffer, int from, int to, Function<T, List<Fault>> further)
            throws IOException {
        try {
            if (body.parser().nextToken() == null) {
                return Submitted.refused(new Fault("", Refusal.EMPTY.with()));
            }
            T value = read(type, body);
            if (value != null) {
                body.addFaults(further.apply(value));
            }
            if (body.parser().nextToken() != null) {
                int offset = (int) body.parser().currentTokenLocation().getByteOffset();
                body.refuse(Refusal.TRAILING, Place.line(buffer, from, offset), Place.column(buffer, from, offset));
            }
            return body.outcome(value);
        } catch (JsonProcessingException malformed) {
            return Submitted.refused(Malformed.at(malformed, body.pointerOfFailure(), buffer, from, to));
        }
    }

    private static <T> @Nullable T read(Class<T> type, RequestBody body) throws IOException {
        return type.cast(RecordReader.of(type).read(body));
    }

    private static List<Fault> faultsOf(AssessmentRequest request) {
        return faultsWithin(request.enterprise());
    }

    private static List<Fault> faultsOf(PlanRequest request) {
        List<Fault> faults = new ArrayList<>(faultsWithin(request.enterprise()));
        if (request.decision() == null) {
            faults.add(new Fault("/decision", Refusal.REQUIRED.with("decision")));
        }
        return faults;
    }

    /** The faults of the enterprise of a request; empty if it is absent. */
    private static List<Fault> faultsWithin(@Nullable Enterprise enterprise) {
        if (enterprise == null) {
            return List.of(new Fault("/enterprise", Refusal.REQUIRED.with("enterprise")));
        }
        return Invariants.faultsOf(enterprise).stream()
                .map(fault -> fault.below("/enterprise"))
                .toList();
    }
}
