package org.parley.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/** CoreNLP with the annotators its quotation attribution needs, on one thread. */
final class CoreNlpQuotes implements Subject {
    private final StanfordCoreNLP pipeline;

    private CoreNlpQuotes(StanfordCoreNLP pipeline) {
        this.pipeline = pipeline;
    }

    /** Loads all models; takes up to a minute and some 3 GB of heap. */
    static CoreNlpQuotes load() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
        settings.setProperty("threads", "1");
        return new CoreNlpQuotes(new StanfordCoreNLP(settings));
    }

    @Override
    public String name() {
        return "CoreNLP";
    }

    @Override
    public int read(Sample article) {
        CoreDocument document = new CoreDocument(article.text());
        pipeline.annotate(document);
        return document.quotes().size();
    }
}
