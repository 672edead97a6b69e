package org.parley.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Mention;
import org.parley.model.MentionKind;

class PostReaderTest {
    private final PostWords words = PostWords.load();
    private final NameReader names = NameReader.load(words);
    private final PostReader posts = new PostReader(words);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    White/NNP/B-ORG House/NNP/L-ORG Press/NNP Secretary/NNP Ada/NNP/B-PERSON Lund/NNP/L-PERSON | Press Secretary
                    the/DT Russian/JJ/U-NORP deputy foreign/JJ minister                                        | deputy foreign minister
                    a/DT Republican/JJ/U-NORP presidential/JJ candidate                                        | Republican presidential candidate
                    Sen./NNP Ada/NNP/B-PERSON Lund/NNP/L-PERSON                                                | Sen.
                    Republican/JJ/U-NORP Sen./NNP Ada/NNP/U-PERSON                                             | Sen.
                    Secretary/NNP of/IN State/NNP/U-ORG Ada/NNP/U-PERSON                                       | Secretary of State
                    her/PRP$ director of/IN communications/NNS left/VBD                                        | director of communications
                    a/DT hedge _-/HYPH _fund manager                                                           | hedge-fund manager
                    the/DT longer/RBR _-/HYPH _shot candidates/NNS                                             | candidates
                    the/DT co/JJ _-/HYPH _founder                                                              | co-founder
                    the/DT deputy national/JJ political/JJ director                                            | deputy national political director
                    the/DT head of/IN the/DT agency                                                            | head
                    the/DT president _'s/POS plan                                                              | president
                    the/DT vice/NN president ,/, a/DT lawyer                                                   | vice president;lawyer
                    """)
    void takesTheWholePhraseAndNoNames(String tagged, String expected) {
        assertThat(read(tagged)).containsExactlyElementsOf(Arrays.asList(expected.split(";", -1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    she/PRP shook/VBD her/PRP$ head
                    the/DT candidate forum/NN began/VBD
                    they/PRP lead/VBP the/DT way
                    Motors/NNPS is/VBZ general/JJ
                    Justice/NNP/B-ORG Department/NNP/L-ORG
                    """)
    void leavesWordsThatNameNoPost(String tagged) {
        assertThat(read(tagged)).isEmpty();
    }

    private List<String> read(String tagged) {
        TaggedText article = TaggedText.of(tagged.strip());
        List<Word> sentence = article.sentences().get(0);
        List<Mention> found = posts.read(sentence, names.read(sentence, article.text()), article.text());
        assertThat(found).allMatch(post -> post.kind() == MentionKind.POST);
        return found.stream().map(post -> post.span().of(article.text())).toList();
    }
}
