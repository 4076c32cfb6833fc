using System.Reflection;
using System.Runtime.CompilerServices;

namespace Workbook.Tests.Torch.Api;

/// <summary>A type as C# writes it, with full names and with the names of tuple elements.</summary>
internal static class TypeText
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.SByte"] = "sbyte",
        ["System.Int16"] = "short",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
        ["System.String"] = "string",
        ["System.Object"] = "object",
        ["System.Void"] = "void",
    };

    /// <summary>The type of a parameter, result, property or field; <paramref name="attributes"/> carry its tuple names.</summary>
    public static string Of(Type type, IEnumerable<CustomAttributeData> attributes) => Of(type, TupleNames(attributes));

    /// <summary>The type without tuple names.</summary>
    public static string Of(Type type) => Of(type, new Queue<string?>());

    private static string Of(Type type, Queue<string?> names)
    {
        if (type.IsByRef || type.IsPointer)
            return Of(type.GetElementType()!, names) + (type.IsPointer ? "*" : "");
        if (type.IsArray)
            return Of(type.GetElementType()!, names) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (type.IsGenericParameter)
            return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying, names) + "?";
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true || (type.IsGenericType && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)))
            return Tuple(type, names);
        return Named(type, names);
    }

    // The compiler lists all names of a tuple first, then those of the tuples inside it.
    private static string Tuple(Type type, Queue<string?> names)
    {
        Type[] elements = type.GetGenericArguments();
        string?[] own = [.. elements.Select(_ => names.TryDequeue(out string? name) ? name : null)];
        return "(" + string.Join(", ", elements.Zip(own, (element, name) => Of(element, names) + (name is null ? "" : " " + name))) + ")";
    }

    private static string Named(Type type, Queue<string?> names)
    {
        if (Keywords.TryGetValue(type.FullName ?? "", out string? keyword))
            return keyword;
        Type[] arguments = type.GetGenericArguments();
        int outer = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string prefix = type.DeclaringType is { } declaring
            ? Named(outer > 0 ? Close(declaring, arguments[..outer]) : declaring, names) + "."
            : type.Namespace is { Length: > 0 } space ? space + "." : "";
        string own = string.Join(", ", arguments[outer..].Select(argument => Of(argument, names)));
        return prefix + type.Name.Split('`')[0] + (own.Length == 0 ? "" : "<" + own + ">");
    }

    private static Type Close(Type declaring, Type[] arguments) =>
        declaring.IsGenericTypeDefinition ? declaring.MakeGenericType(arguments) : declaring;

    private static Queue<string?> TupleNames(IEnumerable<CustomAttributeData> attributes)
    {
        CustomAttributeData? found = attributes.FirstOrDefault(attribute => attribute.AttributeType.FullName == typeof(TupleElementNamesAttribute).FullName);
        return found?.ConstructorArguments[0].Value is IEnumerable<CustomAttributeTypedArgument> names
            ? new(names.Select(name => (string?)name.Value))
            : new();
    }
}
