using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Workbook.Cli;

/// <summary>Values for a notebook's parameters; may be given several times.</summary>
internal sealed class ParameterOption : Option<ImmutableSortedDictionary<string, string>>
{
    public ParameterOption() : base("--parameter", "-p")
    {
        Description = Messages.Parameter;
        HelpName = "NAME=VALUE";
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        DefaultValueFactory = _ => ImmutableSortedDictionary<string, string>.Empty;
        CustomParser = Parse;
    }

    private static ImmutableSortedDictionary<string, string> Parse(ArgumentResult result)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            string[] parts = token.Value.Split('=', 2);
            if (parts is not [{ Length: > 0 } name, var value])
            {
                result.AddError(Messages.NoParameterValue(token.Value));
            }
            else if (!values.TryAdd(name.Trim(), value))
            {
                result.AddError(Messages.ParameterTwice(name));
            }
        }

        return values.ToImmutable();
    }
}
