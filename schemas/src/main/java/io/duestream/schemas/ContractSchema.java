package io.duestream.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Takes the hints for Java out of a generated class's schema: the contract is read by other languages too. */
final class ContractSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractSchema() {}

    static Schema of(Class<? extends SpecificRecord> recordClass) {
        String generated = SpecificData.get().getSchema(recordClass).toString();
        try {
            JsonNode contract = JSON.readTree(generated);
            removeHints(contract);
            return new Schema.Parser().parse(contract.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The schema of " + recordClass.getName() + " is not JSON.", impossible);
        }
    }

    private static void removeHints(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(GenericData.STRING_PROP);
        }
        node.forEach(ContractSchema::removeHints);
    }
}
