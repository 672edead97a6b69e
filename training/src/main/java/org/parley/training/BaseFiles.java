package org.parley.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The base model's two files, as langchain4j packs them: {@code NAME.onnx} and {@code NAME-tokenizer.json} on the class path.
 *
 * @param name such as {@code e5-small-v2}
 */
record BaseFiles(String name) {
    InputStream onnx() throws IOException {
        return open(name + ".onnx");
    }

    /** The vocabulary, a piece a line, in the order of the ids. */
    String vocabulary() throws IOException {
        try (InputStream in = open(name + "-tokenizer.json")) {
            JsonNode vocabulary = new ObjectMapper().readTree(in).at("/model/vocab");
            String[] pieces = new String[vocabulary.size()];
            for (Map.Entry<String, JsonNode> piece : vocabulary.properties()) {
                pieces[piece.getValue().asInt()] = piece.getKey();
            }
            return String.join("\n", pieces) + "\n";
        }
    }

    private InputStream open(String file) throws IOException {
        InputStream in = BaseFiles.class.getResourceAsStream("/" + file);
        if (in == null) {
            throw new FileNotFoundException("the class path has no " + file + "; training/train.sh puts it there");
        }
        return in;
    }
}
