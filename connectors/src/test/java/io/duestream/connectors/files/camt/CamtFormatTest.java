package io.duestream.connectors.files.camt;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxCamt05400102;
import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.files.FormatContract;
import io.duestream.connectors.files.Money;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CamtFormatTest extends FormatContract {

    CamtFormatTest() {
        super(new CamtFormat(), "camt");
    }

    /** What both readers must agree on. */
    private record Seen(
            BigDecimal amount, String reference, @Nullable String payer) {}

    @Test
    void shouldReadAmountsReferencesAndNamesAsProwideDoesInVersion02() {
        // given
        byte[] bytes = sample("camt/notification-002-norwegian.xml");
        MxCamt05400102 oracle = MxCamt05400102.parse(new String(bytes, StandardCharsets.ISO_8859_1));
        // when
        Stream<Seen> expected = oracle.getBkToCstmrDbtCdtNtfctn().getNtfctn().getFirst().getNtry().stream()
                .flatMap(entry -> entry.getNtryDtls().getFirst().getTxDtls().stream())
                .map(details -> new Seen(
                        details.getAmtDtls().getTxAmt().getAmt().getValue().stripTrailingZeros(),
                        details.getRmtInf().getStrd().stream()
                                .map(structured ->
                                        structured.getCdtrRefInf().getRef().strip())
                                .findFirst()
                                .orElse(""),
                        details.getRltdPties().getDbtr().getNm()));
        // then
        assertThat(received(bytes)).containsExactlyElementsOf(expected.toList());
    }

    @Test
    void shouldReadAmountsReferencesAndNamesAsProwideDoesInVersion08() {
        // given
        byte[] bytes = sample("camt/notification-008-envelope.xml");
        String text = new String(bytes, StandardCharsets.UTF_8);
        String document = text.substring(text.indexOf("<Document"), text.indexOf("</e:Envelope>"));
        // when
        Stream<Seen> expected =
                MxCamt05400108.parse(document).getBkToCstmrDbtCdtNtfctn().getNtfctn().getFirst().getNtry().stream()
                        .filter(entry -> entry.getCdtDbtInd() == CreditDebitCode.CRDT)
                        .filter(entry -> entry.getSts().getCd().equals("BOOK"))
                        .filter(entry -> entry.getNtryDtls().getFirst().getBtch() == null)
                        .flatMap(entry -> entry.getNtryDtls().getFirst().getTxDtls().stream()
                                .filter(details -> details.getRtrInf() == null)
                                .map(details -> new Seen(
                                        entry.getAmt().getValue().stripTrailingZeros(),
                                        details.getRmtInf() == null
                                                ? ""
                                                : details.getRmtInf()
                                                        .getStrd()
                                                        .getFirst()
                                                        .getCdtrRefInf()
                                                        .getRef(),
                                        details.getRltdPties()
                                                .getDbtr()
                                                .getPty()
                                                .getNm())));
        // then
        assertThat(received(bytes)).containsAll(expected.toList()).hasSize(9);
    }

    private static List<Seen> received(byte[] bytes) {
        List<FileEvent> events = new ArrayList<>();
        new CamtFormat().read(new ByteArrayInputStream(bytes), events::add);
        return events.stream()
                .filter(FileEvent.PaymentReceived.class::isInstance)
                .map(FileEvent.PaymentReceived.class::cast)
                .map(payment -> new Seen(
                        decimal(payment.money()),
                        Objects.requireNonNullElse(payment.referenceAsTyped(), ""),
                        payment.payerName()))
                .toList();
    }

    private static BigDecimal decimal(Money money) {
        return money.toDecimal().stripTrailingZeros();
    }
}
