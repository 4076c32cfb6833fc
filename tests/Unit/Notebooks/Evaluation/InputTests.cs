using Shouldly;
using Workbook.Notebooks.Evaluation;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

public sealed class InputTests : IDisposable
{
    private readonly List<string> _asked = [];
    private readonly NotebookSession _notebook;

    public InputTests() => _notebook = new NotebookSession
    {
        Answer = (prompt, isPassword, _) =>
        {
            _asked.Add(prompt + (isPassword ? " (password)" : ""));
            return Task.FromResult($"answer {_asked.Count}");
        },
    };

    public void Dispose() => _notebook.Dispose();

    [Theory]
    [InlineData("await GetInputAsync(\"Name?\")", "Name?", "answer 1")]
    [InlineData("await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"File?\", typeHint: \"file\")", "File?", "answer 1")]
    [InlineData("await GetInputAsync(\"Key?\", \"password\")", "Key? (password)", "answer 1")]
    [InlineData("await GetPasswordAsync(\"Key?\")", "Key? (password)", "************")]
    [InlineData("(await GetPasswordAsync(\"Key?\")).GetClearTextPassword()", "Key? (password)", "answer 1")]
    [InlineData("GetInputAsync().Result", "", "answer 1")]
    [InlineData("Console.ReadLine()", "", "answer 1")]
    [InlineData("Console.In.ReadToEnd()", "", "answer 1")]
    [InlineData("(char)Console.Read() + \"|\" + Console.ReadLine()", "", "a|nswer 1")]
    [InlineData("await Task.Run(() => Console.ReadLine())", "", "answer 1")]
    [InlineData("#!set --name x --value @input:\"Your name?\"\nx", "Your name?", "answer 1")]
    [InlineData("#!set --name x --value @input:{\"prompt\": \"Your name?\", \"type\": \"text\"}\nx", "Your name?", "answer 1")]
    [InlineData("#!set --name x --value @input\nx", "", "answer 1")]
    [InlineData("#!set --name x --value @password:Key\nx.GetClearTextPassword()", "Key (password)", "answer 1")]
    public async Task Questions_AreAnswered(string code, string asked, string value)
    {
        (await _notebook.Text(code)).ShouldBe(value);
        _asked.ShouldBe([asked]);
    }

    [Fact]
    public async Task WhatWasWritten_IsThereBeforeTheQuestion()
    {
        var seen = "";
        using var notebook = new NotebookSession { Answer = (_, _, _) => Task.FromResult(seen) };
        (await notebook.Run("Console.Write(\"Name: \"); Console.ReadLine()", output => seen += ((CellOutput.StreamText)output).Text)).Text.ShouldBe("Name: ");
    }

    [Theory]
    [InlineData("await GetInputAsync(\"?\")")]
    [InlineData("Console.ReadLine()")]
    public async Task Interrupt_EndsTheWaiting(string code)
    {
        using var interrupt = new CancellationTokenSource();
        using var notebook = new NotebookSession
        {
            Answer = async (_, _, cancellation) =>
            {
                await interrupt.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellation);
                return "";
            },
        };
        (await notebook.Evaluate(code, interrupt.Token)).Result.ShouldBeOfType<EvaluationResult.Cancelled>();
        (await notebook.Text("1")).ShouldBe("1");
    }

    [Fact]
    public async Task RefusedQuestion_IsTheCellsError()
    {
        using var notebook = new NotebookSession { Answer = (prompt, _, _) => throw new InvalidOperationException($"no input for '{prompt}'") };
        (await notebook.Run("await GetInputAsync(\"Name?\")")).Error.Message.ShouldBe("no input for 'Name?'");
    }
}
