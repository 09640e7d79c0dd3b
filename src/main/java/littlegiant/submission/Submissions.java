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
 * Reads what is submitted, in one pass and without a tree. Whatever is submitted, the answer is a value or all of its
 * faults, each with its JSON pointer; never an exception.
 */
public final class Submissions {
    // The lengths of numbers and texts are bounded where they are read, so that each has its pointer; a body is bounded
    // by whoever receives it.
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

    /** Reads a request for an assessment by policies that declare nothing. */
    public static Submitted<AssessmentRequest> assessment(byte[] json) {
        return assessment(json, Declarations.NONE);
    }

    /**
     * Reads a request for an assessment.
     *
     * @param declared the facts that may be given beside those that every enterprise can submit
     */
    public static Submitted<AssessmentRequest> assessment(byte[] json, Declarations declared) {
        return whole(AssessmentRequest.class, json, 0, json.length, Submissions::faultsOf, declared, false);
    }

    /**
     * Reads a request that was accepted before. What it gives and nobody declares any more, or declares otherwise, is
     * passed over.
     */
    public static Submitted<AssessmentRequest> recorded(byte[] json, Declarations declared) {
        return whole(AssessmentRequest.class, json, 0, json.length, Submissions::faultsOf, declared, true);
    }

    /** Reads a request for an assessment that stands in a buffer from {@code from} to before {@code to}. */
    public static Submitted<AssessmentRequest> assessment(byte[] buffer, int from, int to) {
        return whole(AssessmentRequest.class, buffer, from, to, Submissions::faultsOf, Declarations.NONE, false);
    }

    /**
     * Reads a request for a plan. Of the facts that it names nothing is asked yet.
     *
     * @param declared the facts that may be given beside those that every enterprise can submit
     */
    public static Submitted<PlanRequest> plan(byte[] json, Declarations declared) {
        return whole(PlanRequest.class, json, 0, json.length, Submissions::faultsOf, declared, false);
    }

    /** Reads an enterprise that is submitted alone; pointers go into it. */
    public static Submitted<Enterprise> enterprise(byte[] json) {
        return enterprise(json, Declarations.NONE);
    }

    /** Reads an enterprise that is submitted alone, with the facts that policies declare; pointers go into it. */
    public static Submitted<Enterprise> enterprise(byte[] json, Declarations declared) {
        return whole(Enterprise.class, json, 0, json.length, Invariants::faultsOf, declared, false);
    }

    /**
     * Reads any other body.
     *
     * @param type a public record whose components are texts, dates, whole numbers, amounts, truth values, enums,
     *     records, or lists or sets of them; a component that is absent or null is null
     */
    public static <T extends Record> Submitted<T> body(Class<T> type, byte[] json) {
        return whole(type, json, 0, json.length, value -> List.of(), Declarations.NONE, false);
    }

    /**
     * Reads an enterprise from where the parser stands, or from its first token where it has not begun, to the end of
     * the enterprise; what follows is the caller's. A tree's numbers must have been read as {@code BigDecimal}.
     *
     * @throws UncheckedIOException where the parser's source fails
     */
    public static Submitted<Enterprise> enterprise(JsonParser parser) {
        return enterprise(parser, Declarations.NONE);
    }

    /** The same, with the facts that policies declare. */
    public static Submitted<Enterprise> enterprise(JsonParser parser, Declarations declared) {
        RequestBody body = new RequestBody(parser, declared, false);
        try {
            if (parser.currentToken() == null) {
                parser.nextToken();
            }
            Enterprise enterprise = read(Enterprise.class, body);
            if (enterprise != null) {
                body.alsoRefuse(Invariants.faultsOf(enterprise));
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
                body.alsoRefuse(further.apply(value));
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

    /** The faults of the enterprise of a request, which may lack it. */
    private static List<Fault> faultsWithin(@Nullable Enterprise enterprise) {
        if (enterprise == null) {
            return List.of(new Fault("/enterprise", Refusal.REQUIRED.with("enterprise")));
        }
        return Invariants.faultsOf(enterprise).stream()
                .map(fault -> fault.below("/enterprise"))
                .toList();
    }
}
