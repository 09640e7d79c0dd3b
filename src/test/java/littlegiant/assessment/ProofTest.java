package littlegiant.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.WorkingCopy;
import littlegiant.ruleset.release.ReleaseBundle;
import littlegiant.ruleset.release.StoredZip;
import org.apache.commons.codec.digest.DigestUtils;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assessment is proved outside the service, and whatever is changed of the proof is found. */
@QuarkusTest
@TestProfile(WorkingCopy.class)
class ProofTest {
    private static final String REQUEST = "{\"asOf\":\"2017-06-30\",\"enterprise\":{\"name\":\"海城 <b>&\","
            + "\"years\":[{\"fiscalYear\":2016,\"employees\":118,\"rdEmployees\":5}]}}";
    private static final Pattern COMMANDS = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);

    @TempDir
    Path temporary;

    private record Told(int status, String said) {}

    private static String recorded(String language) {
        return given().contentType("application/json")
                .header("Accept-Language", language)
                .body(REQUEST.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response proof(String id) {
        Response proof = given().get("/api/v1/assessments/" + id + "/proof");
        assertThat(proof.statusCode()).as(proof.asString()).isEqualTo(200);
        return proof;
    }

    private static SortedMap<String, byte[]> entries(String id) throws IOException {
        return StoredZip.read(new ByteArrayInputStream(proof(id).asByteArray()));
    }

    private Told verify(SortedMap<String, byte[]> entries, String... more) throws IOException {
        return verify(StoredZip.bytes(entries), more);
    }

    private Told verify(byte[] zip, String... more) throws IOException {
        Path file = Files.write(temporary.resolve("proof.zip"), zip);
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = new VerifyFile(new PrintStream(said, true, StandardCharsets.UTF_8)).run(arguments);
        return new Told(status, said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_proof_holds_what_was_submitted_and_answered_and_is_verified_by_the_offices_key() throws IOException {
        for (String language : new String[] {"zh-CN", "en"}) {
            String id = recorded(language);
            Response proof = proof(id);
            assertThat(proof.contentType()).isEqualTo("application/zip");
            assertThat(proof.header("Content-Disposition")).isEqualTo("attachment; filename=\"proof-" + id + ".zip\"");
            SortedMap<String, byte[]> entries = StoredZip.read(new ByteArrayInputStream(proof.asByteArray()));
            assertThat(entries.get("request.json")).isEqualTo(REQUEST.getBytes(StandardCharsets.UTF_8));
            assertThat(entries.get("answer.json"))
                    .isEqualTo(given().get("/api/v1/assessments/" + id).asByteArray());
            assertThat(entries.keySet())
                    .contains(
                            "README.zh-CN.html",
                            "README.en.html",
                            "SHA256SUMS",
                            "SHA256SUMS.signature",
                            "release/rules/haicheng-2017/recognition.drl",
                            "release/release.signature");
            Told enclosed = verify(proof.asByteArray());
            assertThat(enclosed.said()).contains(id, "compare it with the key");
            assertThat(enclosed.status()).as(enclosed.said()).isZero();
            String key = given().get("/api/v1/releases/keys").path("keys[0].publicKey");
            Told trusted = verify(proof.asByteArray(), "--key", key);
            assertThat(trusted.said()).contains("which you trust").doesNotContain("compare it");
            assertThat(trusted.status()).isZero();
            assertThat(given().get("/api/v1/audit?what=records.exported&limit=1")
                            .asString())
                    .contains(id, DigestUtils.sha256Hex(entries.get("SHA256SUMS")));
        }
        assertThat(given().get("/api/v1/assessments/00000000-0000-7000-8000-000000000000/proof")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void each_part_that_is_changed_taken_away_or_added_is_found_and_named() throws IOException {
        SortedMap<String, byte[]> entries = entries(recorded("en"));
        SoftAssertions all = new SoftAssertions();
        for (String name : entries.keySet()) {
            SortedMap<String, byte[]> changed = new TreeMap<>(entries);
            byte[] bytes = entries.get(name).clone();
            bytes[bytes.length / 2] ^= 1;
            changed.put(name, bytes);
            Told told = verify(changed);
            all.assertThat(told.status()).as("changed: " + name).isEqualTo(1);
            if (!name.startsWith("SHA256SUMS")) {
                all.assertThat(told.said()).as("changed: " + name).contains(name + " was changed");
            }
            SortedMap<String, byte[]> less = new TreeMap<>(entries);
            less.remove(name);
            all.assertThat(verify(less).status()).as("without " + name).isEqualTo(1);
        }
        SortedMap<String, byte[]> more = new TreeMap<>(entries);
        more.put("other.txt", new byte[] {'x'});
        all.assertThat(verify(more).said()).contains("other.txt is not in the list");
        all.assertAll();
    }

    /** As somebody without the key would: every sum anew, and no signature. */
    private static SortedMap<String, byte[]> listedAnew(SortedMap<String, byte[]> entries) {
        SortedMap<String, byte[]> forged = new TreeMap<>(entries);
        forged.remove("SHA256SUMS");
        forged.remove("SHA256SUMS.signature");
        String sums = "# little-giant proof 1\n" + new String(ReleaseBundle.sums(forged), StandardCharsets.UTF_8);
        forged.put("SHA256SUMS", sums.getBytes(StandardCharsets.UTF_8));
        return forged;
    }

    private static void replace(SortedMap<String, byte[]> entries, String name, String written, String instead) {
        String text = new String(entries.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(written);
        entries.put(name, text.replace(written, instead).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_listed_anew_without_the_key_is_no_proof_and_deciding_again_finds_another_answer() throws IOException {
        SortedMap<String, byte[]> entries = entries(recorded("en"));
        String key = given().get("/api/v1/releases/keys").path("keys[0].publicKey");
        Told unsigned = verify(listedAnew(entries));
        assertThat(unsigned.said()).contains("not signed");
        assertThat(unsigned.status()).isZero();
        assertThat(verify(listedAnew(entries), "--key", key).said()).contains("the list of files is not signed");
        SortedMap<String, byte[]> facts = new TreeMap<>(entries);
        replace(facts, "request.json", "\"rdEmployees\":5", "\"rdEmployees\":15");
        assertThat(verify(listedAnew(facts)).said()).contains("deciding again differs from answer.json at /decisions/");
        SortedMap<String, byte[]> answer = new TreeMap<>(entries);
        replace(answer, "answer.json", "\"NOT_MET\"", "\"MET\"");
        assertThat(verify(listedAnew(answer)).said()).contains("deciding again differs");
        SortedMap<String, byte[]> rules = new TreeMap<>(entries);
        replace(rules, "release/rules/haicheng-2017/cultivation.drl", "5%", "4%");
        assertThat(verify(listedAnew(rules)).said())
                .contains("the release: rules/haicheng-2017/cultivation.drl was changed");
        SortedMap<String, byte[]> other = new TreeMap<>(entries);
        other.put("answer.json", entries(recorded("en")).get("answer.json"));
        assertThat(verify(listedAnew(other)).said()).contains("are not of one assessment");
        SortedMap<String, byte[]> record = new TreeMap<>(entries);
        record.put("record.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(verify(listedAnew(record)).said()).contains("the record cannot be read");
    }

    @Test
    void the_commands_of_the_page_run_as_they_stand_and_fail_once_a_file_was_changed() throws Exception {
        SortedMap<String, byte[]> entries = entries(recorded("zh-CN"));
        Path folder = temporary.resolve("unpacked");
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        String release = given().get("/api/v1/releases/active").path("hash");
        for (String page : new String[] {"README.zh-CN.html", "README.en.html"}) {
            List<String> commands = commands(new String(entries.get(page), StandardCharsets.UTF_8));
            assertThat(commands.size()).isGreaterThanOrEqualTo(4);
            StringBuilder said = new StringBuilder();
            for (String command : commands) {
                Told told = run(folder, command);
                assertThat(told.status()).as(command + "\n" + told.said()).isZero();
                said.append(told.said());
            }
            assertThat(said).contains("answer.json: OK", "Signature Verified Successfully", release.substring(7));
        }
        Files.writeString(folder.resolve("SHA256SUMS"), "# x\n");
        List<String> commands = commands(new String(entries.get("README.en.html"), StandardCharsets.UTF_8));
        assertThat(run(folder, commands.get(0)).status()).isNotZero();
        assertThat(run(folder, commands.get(1)).status()).isNotZero();
        Files.writeString(folder.resolve("release/rules/haicheng-2017/policy.yaml"), "x");
        assertThat(run(folder, commands.get(2)).said()).doesNotContain(release.substring(7));
    }

    /** All commands of a page but the last, which is this project's own. */
    private static List<String> commands(String page) {
        List<String> commands = new ArrayList<>();
        Matcher matcher = COMMANDS.matcher(page);
        while (matcher.find()) {
            commands.add(matcher.group(1)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&"));
        }
        assertThat(commands.get(commands.size() - 1)).startsWith("bin/verify");
        return commands.subList(0, commands.size() - 1);
    }

    private static Told run(Path folder, String command) throws Exception {
        Process process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), said);
    }

    @Test
    void the_command_says_how_it_is_used_and_what_it_cannot_read() throws IOException {
        VerifyFile verify = new VerifyFile(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(verify.run(List.of())).isEqualTo(2);
        assertThat(verify.run(List.of("--key"))).isEqualTo(2);
        assertThat(verify.run(List.of("a", "b"))).isEqualTo(2);
        assertThat(verify.run(List.of(temporary.resolve("none").toString()))).isEqualTo(2);
        assertThat(verify(new byte[] {1}, "--key", "AAAA").status()).isEqualTo(2);
        assertThat(verify(new byte[] {1}).status()).isEqualTo(1);
        assertThat(verify(new byte[0]).status()).isEqualTo(1);
    }
}
