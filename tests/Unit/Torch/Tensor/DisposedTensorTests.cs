#if !TORCH_PACKAGE // There some members crash, others return.
using System.Reflection;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Every public member of Tensor and torch, with a disposed tensor in the place of each tensor it takes.</summary>
[Collection(TorchCollection.Name)]
public sealed class DisposedTensorTests
{
    // These need no memory: they tell of the object, or end it.
    private static readonly HashSet<string> Harmless =
    [
        "Dispose", "get_IsInvalid", "get_name", "set_name", "Equals", "GetHashCode", "GetType", "ToString", "str", "jlstr", "npstr", "cstr", "print",
        "DetachFromDisposeScope", "DetatchFromDisposeScope", "MoveToOuterDisposeScope", "MoveToOtherDisposeScope",
    ];

    private static readonly long[] Sizes = [2, 2, 2, 2];

    public static TheoryData<string> Owners => ["Tensor", "torch", "torch.nn.functional", "torch.nn.init"];

    [Theory, MemberData(nameof(Owners))]
    public void EveryMember_SaysThatTheTensorIsGone(string owner)
    {
        using var scope = NewDisposeScope();
        var wrong = new List<string>();
        var tried = 0;
        foreach (var method in Methods(owner))
        {
            var places = method.GetParameters().Where(parameter => Disposed(parameter.ParameterType) is not null).Select(parameter => parameter.Position);
            foreach (var place in method.IsStatic ? places : places.Prepend(-1))
            {
                if (Harmless.Contains(method.Name))
                {
                    continue;
                }
                tried++;
                if (Fault(method, place) is { } fault)
                {
                    wrong.Add($"{method}, tensor {place}: {fault}");
                }
            }
        }
        wrong.ShouldBeEmpty(string.Join("\n", wrong));
        tried.ShouldBeGreaterThan(5);
    }

    private static IEnumerable<MethodInfo> Methods(string owner)
    {
        var type = owner switch
        {
            "Tensor" => typeof(Tensor),
            "torch" => typeof(torch),
            "torch.nn.functional" => typeof(nn.functional),
            _ => typeof(nn.init),
        };
        return type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.ReturnType.IsByRefLike && !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike || parameter.ParameterType.IsByRef) && !method.ReturnType.IsByRefLike)
            .Select(method => method.IsGenericMethodDefinition ? Closed(method) : method);
    }

    private static MethodInfo Closed(MethodInfo method) =>
        method.MakeGenericMethod(Array.ConvertAll(method.GetGenericArguments(), _ => typeof(float)));

    // What is wrong with the answer; null: it names the tensor as disposed.
    private static string? Fault(MethodInfo method, int place)
    {
        var arguments = method.GetParameters().Select(parameter => parameter.Position == place ? Disposed(parameter.ParameterType) : Argument(parameter)).ToArray();
        try
        {
            method.Invoke(method.IsStatic ? null : place == -1 ? Disposed(typeof(Tensor)) : Alive(), arguments);
            return "nothing said";
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is ObjectDisposedException disposed)
        {
            return disposed.Message.StartsWith("Tensor: used after it was disposed.", StringComparison.Ordinal) ? null : disposed.Message;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException!.Message;
        }
    }

    // Of enough dimensions for every number of indices.
    private static Tensor Alive() => ones([2, 2, 2, 2, 2, 2]);

    private static object? Disposed(Type type)
    {
        var gone = Alive();
        gone.Dispose();
        if (IsListOfTensors(type))
        {
            return new[] { gone };
        }
        return type == typeof(Tensor) ? gone : null;
    }

    private static bool IsListOfTensors(Type type) => type != typeof(object) && type != typeof(Array) && type.IsAssignableFrom(typeof(Tensor[]));

    private static object? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return parameter.Name == "size" && type == typeof(long[]) ? Sizes
            : parameter.HasDefaultValue ? parameter.DefaultValue
            : Nullable.GetUnderlyingType(type) is not null ? null
            : type == typeof(Tensor) ? Alive()
            : IsListOfTensors(type) ? new[] { Alive() }
            : type == typeof(TensorIndex[]) ? new[] { TensorIndex.Single(0) }
            : type == typeof(TensorIndex) ? TensorIndex.Single(0)
            : type == typeof(Scalar) ? (Scalar)1
            : type == typeof(string) ? "cpu"
            : type == typeof(Device) ? CPU
            : type == typeof(IEnumerable<long>) ? new long[1]
            : type == typeof(Func<Tensor, Tensor>) ? (Tensor x) => x.alias()
            : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 1)
            : type.IsValueType ? Activator.CreateInstance(type)
            : null;
    }
}
#endif
