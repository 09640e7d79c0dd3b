package littlegiant.job;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/**
 * Reads and writes job documents as JSON, in the database and in temporary files. Texts are written in both languages,
 * since the reader's language is not known. Unknown properties are ignored, since another version may have written
 * them.
 */
public final class JobDocument {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(texts())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .build();

    private JobDocument() {}

    /** The document as JSON in UTF-8. */
    public static byte[] write(Object document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Parses the JSON that {@link #write} wrote. */
    public static <T> T read(byte[] document, Class<T> type) {
        try {
            return JSON.readValue(document, type);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static SimpleModule texts() {
        SimpleModule texts = new SimpleModule();
        texts.addSerializer(Text.class, new JsonSerializer<>() {
            @Override
            public void serialize(Text text, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeStartObject();
                out.writeStringField("zh", text.in(Language.ZH));
                out.writeStringField("en", text.in(Language.EN));
                out.writeEndObject();
            }
        });
        texts.addDeserializer(Text.class, new JsonDeserializer<>() {
            @Override
            public Text deserialize(JsonParser in, DeserializationContext context) throws IOException {
                JsonNode both = in.readValueAsTree();
                return Text.of(both.path("zh").asText(), both.path("en").asText());
            }
        });
        return texts;
    }
}
