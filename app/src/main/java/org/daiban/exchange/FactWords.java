package org.daiban.exchange;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.FactChoice;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Writes into the API document which facts a project may state, as the city's catalogue had them when it was first read. */
@Component
class FactWords implements OpenApiCustomizer {

    private final Catalogues catalogues;

    FactWords(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void customise(OpenAPI document) {
        Schema<?> request = document.getComponents().getSchemas().get("RoadmapRequest");
        Map<String, Schema> facts = new LinkedHashMap<>();
        catalogues.current().catalogue().facts().forEach(fact -> facts.put(fact.name(), schema(fact)));
        Schema schema = request.getProperties().get("facts");
        schema.setProperties(facts);
        schema.setAdditionalProperties(false);
    }

    private static Schema<Object> schema(Fact fact) {
        Schema<Object> schema = new Schema<>();
        return switch (fact.type()) {
            case BOOLEAN -> described(schema, fact, "boolean", "");
            case NUMBER -> described(schema, fact, "number", "单位：" + fact.unit());
            case CHOICE -> {
                List<Object> codes = new ArrayList<>(fact.choices().stream().map(FactChoice::code).toList());
                codes.add(null);
                schema.setEnum(codes);
                yield described(schema, fact, "string", fact.choices().stream()
                        .map(choice -> choice.code() + " " + choice.label()).collect(Collectors.joining("；")));
            }
        };
    }

    private static Schema<Object> described(Schema<Object> schema, Fact fact, String type, String words) {
        schema.setTypes(Set.of(type, "null"));
        schema.setDescription(fact.question() + (words.isEmpty() ? "" : "（" + words + "）"));
        return schema;
    }
}
