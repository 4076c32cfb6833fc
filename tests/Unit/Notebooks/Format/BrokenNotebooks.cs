namespace Workbook.Tests.Notebooks.Format;

/// <summary>Notebooks that break one rule of the schema each, and neighbours that just keep it.</summary>
internal static class BrokenNotebooks
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. Tops.Select(top => $$"""{"nbformat": 4, {{top}}}"""),
        .. Cells.Select(cell => $$"""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{{cell}}]}"""),
        .. Outputs.Select(output => Code($"\"outputs\": [{output}], \"execution_count\": 1, \"metadata\": {{}}")),
        .. CodeMetadata.Select(metadata => Code($"\"outputs\": [], \"execution_count\": null, \"metadata\": {metadata}")),
    ];

    private static string[] Tops =>
    [
        "\"nbformat_minor\": 5, \"metadata\": {}, \"cells\": []",
        "\"metadata\": {}, \"cells\": []",
        "\"nbformat_minor\": 5, \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {}, \"cells\": [], \"extra\": 1",
        "\"nbformat_minor\": 5, \"metadata\": [], \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {\"kernelspec\": {\"name\": \"x\"}}, \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {\"kernelspec\": {\"name\": 1, \"display_name\": \"x\"}}, \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {\"kernelspec\": {\"name\": \"x\", \"display_name\": \"x\", \"language\": 1}}, \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {\"language_info\": {\"version\": \"1\"}}, \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {\"language_info\": {\"name\": \"x\", \"mimetype\": 1}}, \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {\"language_info\": {\"name\": \"x\", \"codemirror_mode\": 1}}, \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {\"language_info\": {\"name\": \"x\", \"codemirror_mode\": {}}}, \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {\"title\": 1}, \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {\"authors\": {}}, \"cells\": []",
        "\"nbformat_minor\": 5, \"metadata\": {\"execution\": {\"timeout\": 5}}, \"cells\": []",
    ];

    private static string[] Cells =>
    [
        Raw("\"id\": \"a\""),
        Raw("\"id\": \"a-B_9\""),
        Raw("\"other\": 1"),
        Raw("\"id\": \"\""),
        Raw("\"id\": \"a b\""),
        Raw("\"id\": \"a\\n\""),
        Raw("\"id\": \"é\""),
        Raw("\"id\": 5"),
        Raw($"\"id\": \"{new string('x', 64)}\""),
        Raw($"\"id\": \"{new string('x', 65)}\""),
        Raw("\"id\": \"a\", \"outputs\": []"),
        Raw("\"id\": \"a\", \"attachments\": {\"f\": {\"image/png\": \"x\"}}"),
        Raw("\"id\": \"a\", \"attachments\": {\"f\": {\"image/png\": 1}}"),
        Raw("\"id\": \"a\", \"attachments\": {\"f\": 1}"),
        Raw("\"id\": \"a\", \"attachments\": 1"),
        """{"cell_type": "raw", "id": "a", "source": ""}""",
        """{"cell_type": "raw", "id": "a", "metadata": {}}""",
        """{"cell_type": "raw", "id": "a", "metadata": {"format": 1}, "source": ""}""",
        """{"cell_type": "markdown", "id": "a", "metadata": {"format": 1}, "source": ""}""",
        """{"cell_type": "raw", "id": "a", "metadata": {}, "source": [1]}""",
        """{"cell_type": "heading", "id": "a", "metadata": {}, "source": ""}""",
        """{"id": "a", "metadata": {}, "source": ""}""",
        """{"cell_type": "code", "id": "a", "metadata": {}, "source": "", "outputs": []}""",
        """{"cell_type": "code", "id": "a", "metadata": {}, "source": "", "execution_count": null}""",
        """{"cell_type": "code", "id": "a", "metadata": {}, "source": "", "outputs": {}, "execution_count": null}""",
        """{"cell_type": "code", "id": "a", "metadata": {}, "source": "", "outputs": [], "execution_count": -1}""",
        """{"cell_type": "code", "id": "a", "metadata": {}, "source": "", "outputs": [], "execution_count": "1"}""",
        """{"cell_type": "code", "id": "a", "metadata": {}, "source": "", "outputs": [], "execution_count": 0}""",
        """{"cell_type": "code", "id": "a", "metadata": {}, "source": "", "outputs": [], "execution_count": 1, "attachments": {}}""",
        "7",
    ];

    private static string[] Outputs =>
    [
        """{"output_type": "stream", "name": "stdout", "text": ["a"]}""",
        """{"output_type": "stream", "name": "other", "text": "a"}""",
        """{"output_type": "stream", "text": "a"}""",
        """{"output_type": "stream", "name": "stdout", "text": 1}""",
        """{"output_type": "stream", "name": "stdout", "text": "", "more": 1}""",
        """{"output_type": "display_data", "data": {}, "metadata": {}}""",
        """{"output_type": "display_data", "data": {}}""",
        """{"output_type": "display_data", "data": {"text/plain": 1}, "metadata": {}}""",
        """{"output_type": "display_data", "data": {"application/json": 1, "application/x+json": {}}, "metadata": {}}""",
        """{"output_type": "display_data", "data": {"text/x+json": {}}, "metadata": {}}""",
        """{"output_type": "display_data", "data": {}, "metadata": {}, "transient": {}}""",
        """{"output_type": "display_data", "data": {}, "metadata": {}, "execution_count": 1}""",
        """{"output_type": "execute_result", "data": {}, "metadata": {}, "execution_count": null}""",
        """{"output_type": "execute_result", "data": {}, "metadata": {}}""",
        """{"output_type": "execute_result", "data": [], "metadata": {}, "execution_count": 1}""",
        """{"output_type": "error", "ename": "a", "evalue": "b", "traceback": []}""",
        """{"output_type": "error", "ename": "a", "evalue": "b", "traceback": "c"}""",
        """{"output_type": "error", "ename": "a", "traceback": []}""",
        """{"output_type": "unknown"}""",
        """{}""",
        "1",
    ];

    private static string[] CodeMetadata =>
    [
        """{"tags": ["a", "b"]}""",
        """{"tags": ["a", "a"]}""",
        """{"tags": ["a,b"]}""",
        """{"tags": [""]}""",
        """{"tags": "a"}""",
        """{"name": ""}""",
        """{"name": "n"}""",
        """{"jupyter": 1}""",
        """{"jupyter": {"source_hidden": true}}""",
        """{"collapsed": 1}""",
        """{"scrolled": "auto"}""",
        """{"scrolled": "no"}""",
        """{"execution": {"timeout": 5}}""",
        """{"execution": {"timeout": "5"}}""",
        """{"execution": []}""",
        """{"anything": {"goes": [1]}}""",
    ];

    private static string Raw(string members) => $$"""{"cell_type": "raw", "metadata": {}, "source": "", {{members}}}""";

    private static string Code(string members) =>
        $$"""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "id": "a", "source": "", {{members}}}]}""";
}
